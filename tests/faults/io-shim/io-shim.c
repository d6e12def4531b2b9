/*
 * Stands between a process and the C library's writes: counts them and lets a test make them fail, as a full or
 * failing disk would. Loaded with LD_PRELOAD. The test and the process share one small file of 32-bit numbers,
 * which SHIM_CONTROL names; only files below the folder SHIM_FOLDER are touched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum { COUNTDOWN, ERROR, FAILED, WRITES, WAL_SYNCS, SYNCS, FIELDS };

static volatile int32_t *control;
static char folder[4096];

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("SHIM_CONTROL");
  const char *dir = getenv("SHIM_FOLDER");
  if (file == NULL || dir == NULL) return;
  int fd = open(file, O_RDWR);
  if (fd < 0) return;
  void *memory = mmap(NULL, FIELDS * sizeof(int32_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory != MAP_FAILED) control = memory;
  snprintf(folder, sizeof folder, "%s/", dir);
}

/* Where the descriptor leads, or an empty text if that is none of our files. */
static const char *path_of(int fd, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, size - 1);
  if (length < 0) return "";
  buffer[length] = '\0';
  return strncmp(buffer, folder, strlen(folder)) == 0 ? buffer : "";
}

/* Counts one call; true if it is to fail. From the chosen call on all fail, until the test says otherwise. */
static int fails(int fd, int field) {
  char buffer[4096];
  if (control == NULL || fd < 3) return 0;
  const char *path = path_of(fd, buffer, sizeof buffer);
  if (*path == '\0') return 0;
  __sync_fetch_and_add(&control[field], 1);
  size_t length = strlen(path);
  if (field == SYNCS && length > 4 && strcmp(path + length - 4, "-wal") == 0) __sync_fetch_and_add(&control[WAL_SYNCS], 1);
  int32_t left = control[COUNTDOWN];
  if (left <= 0) return 0;
  if (left > 1) {
    control[COUNTDOWN] = left - 1;
    return 0;
  }
  __sync_fetch_and_add(&control[FAILED], 1);
  errno = control[ERROR];
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t size) { return fails(fd, WRITES) ? -1 : NEXT(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return fails(fd, WRITES) ? -1 : NEXT(pwrite)(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return fails(fd, WRITES) ? -1 : NEXT(pwrite64)(fd, data, size, at); }
int ftruncate(int fd, off_t size) { return fails(fd, WRITES) ? -1 : NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(fd, WRITES) ? -1 : NEXT(ftruncate64)(fd, size); }
int fsync(int fd) { return fails(fd, SYNCS) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails(fd, SYNCS) ? -1 : NEXT(fdatasync)(fd); }
