#ifndef PALERMO_CSTEMMER_H
#define PALERMO_CSTEMMER_H

#include <libstemmer.h>

#endif
