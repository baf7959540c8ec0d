// Loaded before the C library, it writes down the calls that make data durable or let it out, in the words of strace:
//   name(descriptor<file>, "\x..") = result
// For machines on which no process may trace another. RAAKVLAK_CALLS is the file it writes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST (1 << 16)

static int book = -1;

__attribute__((constructor)) static void open_book(void) {
  const char *path = getenv("RAAKVLAK_CALLS");
  if (path) book = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static size_t hex(char *line, size_t at, const unsigned char *bytes, size_t length) {
  static const char digits[] = "0123456789abcdef";
  for (size_t i = 0; i < length && at + 4 < 4 * MOST; i++) {
    line[at++] = '\\';
    line[at++] = 'x';
    line[at++] = digits[bytes[i] >> 4];
    line[at++] = digits[bytes[i] & 15];
  }
  return at;
}

static void note(const char *name, int file, const struct iovec *parts, int count, long result) {
  static __thread char line[4 * MOST + 4096];
  char link[64], path[512];
  if (book < 0) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  path[length < 0 ? 0 : length] = 0;
  size_t at = snprintf(line, sizeof line, "%s(%d<%s>, \"", name, file, path);
  for (int i = 0; i < count; i++) at = hex(line, at, parts[i].iov_base, parts[i].iov_len);
  at += snprintf(line + at, 64, "\") = %ld\n", result);
  // Past the wrapper, which would write down that it writes down.
  (void)!syscall(SYS_write, book, line, at);
}

#define REAL(name, type) \
  static type real;      \
  if (!real) real = (type)dlsym(RTLD_NEXT, name)

typedef int (*sync_call)(int);
typedef ssize_t (*write_call)(int, const void *, size_t);
typedef ssize_t (*writev_call)(int, const struct iovec *, int);
typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);

// What makes durable is noted when it has happened; what lets out, before it does.

int fsync(int file) {
  REAL("fsync", sync_call);
  int result = real(file);
  note("fsync", file, NULL, 0, result);
  return result;
}

int fdatasync(int file) {
  REAL("fdatasync", sync_call);
  int result = real(file);
  note("fdatasync", file, NULL, 0, result);
  return result;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off_t at) {
  REAL("pwrite64", pwrite_call);
  ssize_t result = real(file, bytes, length, at);
  struct iovec part = {(void *)bytes, length};
  note("pwrite64", file, &part, 1, result);
  return result;
}

ssize_t write(int file, const void *bytes, size_t length) {
  REAL("write", write_call);
  struct iovec part = {(void *)bytes, length};
  note("write", file, &part, 1, length);
  return real(file, bytes, length);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL("writev", writev_call);
  note("writev", file, parts, count, 0);
  return real(file, parts, count);
}
