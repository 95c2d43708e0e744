#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

// The library names its functions by this width.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

// Swift does not see macros: the functions and options that are used, under plain names.

static const uint32_t cpcre2_caseless = PCRE2_CASELESS;
static const uint32_t cpcre2_jit_complete = PCRE2_JIT_COMPLETE;

static inline pcre2_code_8 *cpcre2_compile(
    const uint8_t *pattern, size_t length, uint32_t options, int *error, size_t *place) {
  return pcre2_compile_8(pattern, length, options, error, place, NULL);
}

static inline pcre2_match_data_8 *cpcre2_match_data(const pcre2_code_8 *code) {
  return pcre2_match_data_create_from_pattern_8(code, NULL);
}

// The matches of a pattern in a text, by the function that goes straight to compiled code; a
// negative number is the library's error.
static inline long cpcre2_count(
    const pcre2_code_8 *code, pcre2_match_data_8 *data, const uint8_t *text, size_t length) {
  const size_t *ends = pcre2_get_ovector_pointer_8(data);
  long count = 0;
  size_t start = 0;
  while (start <= length) {
    int found = pcre2_jit_match_8(code, text, length, start, 0, data, NULL);
    if (found == PCRE2_ERROR_NOMATCH) return count;
    if (found < 0) return found;
    count += 1;
    start = ends[1] > start ? ends[1] : start + 1;
  }
  return count;
}

#endif
