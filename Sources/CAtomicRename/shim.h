#ifndef PALERMO_CATOMICRENAME_H
#define PALERMO_CATOMICRENAME_H

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The C library hides renameat2 from Swift; this asks the kernel to let two names change places in
// one step (flag RENAME_EXCHANGE, 2). Returns 0, or -1 with errno.
static inline int palermo_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}

#endif
