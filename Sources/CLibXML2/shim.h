#ifndef PALERMO_CLIBXML2_H
#define PALERMO_CLIBXML2_H

#include <libxml/parser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#endif
