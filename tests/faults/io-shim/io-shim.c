/*
 * Stands between a process and the C library's writes: counts them and lets a test make them fail, as a full or
 * failing disk would, or end the process by force just before or after one. Loaded with LD_PRELOAD. The test and the process share one small file of 32-bit numbers,
 * which SHIM_CONTROL names; only files below the folder SHIM_FOLDER are touched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

/* In place of an error's number: the process dies, before the chosen call or right after it. */
enum { KILL_BEFORE = -1, KILL_AFTER = -2 };

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

static __thread int dies;

static void die(void) { kill(getpid(), SIGKILL); }

/* Counts down; true if this call is to fail. From the chosen call on all fail, until the test says otherwise. */
static int chosen(void) {
  int32_t left = control[COUNTDOWN];
  if (left <= 0) return 0;
  if (left > 1) {
    control[COUNTDOWN] = left - 1;
    return 0;
  }
  __sync_fetch_and_add(&control[FAILED], 1);
  if (control[ERROR] == KILL_BEFORE) die();
  dies = control[ERROR] == KILL_AFTER;
  errno = control[ERROR];
  return !dies;
}

static int fails(int fd, int field) {
  char buffer[4096];
  if (control == NULL || fd < 3) return 0;
  const char *path = path_of(fd, buffer, sizeof buffer);
  if (*path == '\0') return 0;
  __sync_fetch_and_add(&control[field], 1);
  size_t length = strlen(path);
  if (field == SYNCS && length > 4 && strcmp(path + length - 4, "-wal") == 0) __sync_fetch_and_add(&control[WAL_SYNCS], 1);
  /* A full disk still syncs what it took. */
  if (field == SYNCS && control[ERROR] == ENOSPC) return 0;
  return chosen();
}

/* Renaming and removing never fail here, but a process can die at them. */
static void moves(const char *path) {
  int kills = control != NULL && (control[ERROR] == KILL_BEFORE || control[ERROR] == KILL_AFTER);
  if (kills && strncmp(path, folder, strlen(folder)) == 0) chosen();
}

static void moves_in(int fd, const char *path) {
  char buffer[4096];
  if (*path == '/' || fd < 0) moves(path);
  else if (*path_of(fd, buffer, sizeof buffer) != '\0') moves(buffer);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define THROUGH(type, work)        \
  do {                              \
    type result = work;             \
    if (dies) die();                \
    return result;                  \
  } while (0)

/* A disk that fills up takes a part of the write that fills it, and says so by the count alone. */
static int fills(size_t size) { return errno == ENOSPC && control[FAILED] == 1 && size > 1; }

ssize_t write(int fd, const void *data, size_t size) {
  if (fails(fd, WRITES)) return fills(size) ? NEXT(write)(fd, data, size / 2) : -1;
  THROUGH(ssize_t, NEXT(write)(fd, data, size));
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
  if (fails(fd, WRITES)) return fills(size) ? NEXT(pwrite)(fd, data, size / 2, at) : -1;
  THROUGH(ssize_t, NEXT(pwrite)(fd, data, size, at));
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  if (fails(fd, WRITES)) return fills(size) ? NEXT(pwrite64)(fd, data, size / 2, at) : -1;
  THROUGH(ssize_t, NEXT(pwrite64)(fd, data, size, at));
}
int ftruncate(int fd, off_t size) {
  if (fails(fd, WRITES)) return -1;
  THROUGH(int, NEXT(ftruncate)(fd, size));
}
int ftruncate64(int fd, off64_t size) {
  if (fails(fd, WRITES)) return -1;
  THROUGH(int, NEXT(ftruncate64)(fd, size));
}
int fsync(int fd) {
  if (fails(fd, SYNCS)) return -1;
  THROUGH(int, NEXT(fsync)(fd));
}
int fdatasync(int fd) {
  if (fails(fd, SYNCS)) return -1;
  THROUGH(int, NEXT(fdatasync)(fd));
}
int rename(const char *from, const char *to) {
  moves(from);
  THROUGH(int, NEXT(rename)(from, to));
}
int unlink(const char *path) {
  moves(path);
  THROUGH(int, NEXT(unlink)(path));
}
int unlinkat(int fd, const char *path, int flags) {
  moves_in(fd, path);
  THROUGH(int, NEXT(unlinkat)(fd, path, flags));
}
