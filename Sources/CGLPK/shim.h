#ifndef PALERMO_CGLPK_H
#define PALERMO_CGLPK_H

#include <glpk.h>

#endif
