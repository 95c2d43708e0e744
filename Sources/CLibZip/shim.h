#ifndef PALERMO_CLIBZIP_H
#define PALERMO_CLIBZIP_H

#include <zip.h>

#endif
