#ifndef PALERMO_CLIBXML2_H
#define PALERMO_CLIBXML2_H

// Debian's libxml2 shows ICU's headers, which clash with those of Foundation. Nothing here uses the
// one struct whose layout they change.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <string.h>

// A macro in libxml2, which Swift does not see: the marker of a SAX2 handler.
static inline unsigned int palermo_sax2_magic(void) { return XML_SAX2_MAGIC; }

// The line that the parser has reached.
static inline int palermo_line(xmlParserCtxtPtr context) {
  return context->input != NULL ? context->input->line : 0;
}

// Variadic callbacks cannot be written in Swift: errors are kept in the context, not printed.
static inline void palermo_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}
static inline void palermo_silence(xmlSAXHandlerPtr handler) {
  handler->warning = palermo_ignore;
  handler->error = palermo_ignore;
  handler->fatalError = palermo_ignore;
  // Errors of the input's encoding know no context; libxml2 keeps this setting for each thread.
  xmlSetGenericErrorFunc(NULL, palermo_ignore);
}

#endif
