/*
 * cutfs: a file system in memory whose power can be cut.
 *
 * It keeps two pictures of everything. What programs see changes at once. What the disk holds changes only when POSIX says
 * that it must: the bytes of a file when the file is flushed, the names in a folder when the folder is. Cutting the power
 * throws the first picture away. This is harsher than most real file systems, and no less than what they promise.
 *
 *     cutfs -f -s -o attr_timeout=0,entry_timeout=0,negative_timeout=0 FOLDER     mounts it, in the foreground
 *     mkdir FOLDER/.cut                                                           cuts the power (and answers ECANCELED)
 *
 * For tests only: it must run single-threaded (-s), looks names up one by one, and gives memory back only when it ends.
 */
#define FUSE_USE_VERSION 31
#include <errno.h>
#include <fuse.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *CUT = "/.cut";

struct bytes {
  char *at;
  size_t length;
};

/* A file or a folder, whatever it is called. A folder has no bytes: what is in it follows from the names. */
struct node {
  int is_folder;
  mode_t mode;
  struct timespec changed;
  struct bytes seen;
  struct bytes durable;
};

struct name {
  char *path;
  struct node *node;
  struct name *next;
};

static struct name *seen_names;
static struct name *durable_names;

static void out_of_memory(void) {
  abort();
}

/* ---- bytes -------------------------------------------------------------------------------------------------------- */

static void resize(struct bytes *bytes, size_t length) {
  bytes->at = realloc(bytes->at, length + 1);
  if (bytes->at == NULL) out_of_memory();
  if (length > bytes->length) memset(bytes->at + bytes->length, 0, length - bytes->length);
  bytes->length = length;
}

static void copy_bytes(struct bytes *to, const struct bytes *from) {
  resize(to, from->length);
  if (from->length > 0) memcpy(to->at, from->at, from->length);
}

/* ---- names -------------------------------------------------------------------------------------------------------- */

static struct node *new_node(int is_folder, mode_t mode) {
  struct node *node = calloc(1, sizeof *node);
  if (node == NULL) out_of_memory();
  node->is_folder = is_folder;
  node->mode = mode & 07777;
  clock_gettime(CLOCK_REALTIME, &node->changed);
  return node;
}

static struct name *find(struct name *names, const char *path) {
  while (names != NULL && strcmp(names->path, path) != 0) names = names->next;
  return names;
}

static void put(struct name **names, const char *path, struct node *node) {
  struct name *name = find(*names, path);
  if (name == NULL) {
    name = calloc(1, sizeof *name);
    if (name == NULL || (name->path = strdup(path)) == NULL) out_of_memory();
    name->next = *names;
    *names = name;
  }
  name->node = node;
}

static void drop(struct name **names, const char *path) {
  while (*names != NULL && strcmp((*names)->path, path) != 0) names = &(*names)->next;
  if (*names == NULL) return;
  struct name *dropped = *names;
  *names = dropped->next;
  free(dropped->path);
  free(dropped);
}

static int is_directly_in(const char *path, const char *folder) {
  size_t length = strlen(folder);
  if (strcmp(folder, "/") == 0) length = 0;
  if (strncmp(path, folder, length) != 0 || path[length] != '/' || path[length + 1] == '\0') return 0;
  return strchr(path + length + 1, '/') == NULL;
}

static int is_below(const char *path, const char *folder) {
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static int is_empty(const char *folder) {
  for (struct name *name = seen_names; name != NULL; name = name->next) {
    if (is_directly_in(name->path, folder)) return 0;
  }
  return 1;
}

/* ---- what makes things durable, and what takes the rest away ------------------------------------------------------ */

static int flush_file(const char *path, int only_data, struct fuse_file_info *file) {
  (void)path;
  (void)only_data;
  struct node *node = (struct node *)file->fh;
  copy_bytes(&node->durable, &node->seen);
  return 0;
}

static int flush_folder(const char *folder, int only_data, struct fuse_file_info *file) {
  (void)only_data;
  (void)file;
  struct name *next;
  for (struct name *name = durable_names; name != NULL; name = next) {
    next = name->next;
    if (is_directly_in(name->path, folder) && find(seen_names, name->path) == NULL) drop(&durable_names, name->path);
  }
  for (struct name *name = seen_names; name != NULL; name = name->next) {
    if (is_directly_in(name->path, folder)) put(&durable_names, name->path, name->node);
  }
  return 0;
}

/* Files that are still open keep the nodes from before the cut: nothing written to them is ever seen again. */
static void cut_power(void) {
  while (seen_names != NULL) drop(&seen_names, seen_names->path);
  for (struct name *name = durable_names; name != NULL; name = name->next) {
    struct node *after = new_node(name->node->is_folder, name->node->mode);
    copy_bytes(&after->seen, &name->node->durable);
    copy_bytes(&after->durable, &name->node->durable);
    name->node = after;
    put(&seen_names, name->path, after);
  }
}

/* ---- what programs ask for ---------------------------------------------------------------------------------------- */

static int get_attributes(const char *path, struct stat *facts, struct fuse_file_info *file) {
  (void)file;
  struct name *name = find(seen_names, path);
  if (name == NULL) return -ENOENT;
  memset(facts, 0, sizeof *facts);
  facts->st_mode = (name->node->is_folder ? S_IFDIR : S_IFREG) | name->node->mode;
  facts->st_nlink = 1;
  facts->st_size = (off_t)name->node->seen.length;
  facts->st_mtim = name->node->changed;
  facts->st_uid = fuse_get_context()->uid;
  facts->st_gid = fuse_get_context()->gid;
  return 0;
}

static int list_folder(const char *folder, void *list, fuse_fill_dir_t fill, off_t from, struct fuse_file_info *file,
                       enum fuse_readdir_flags flags) {
  (void)from;
  (void)file;
  (void)flags;
  fill(list, ".", NULL, 0, 0);
  fill(list, "..", NULL, 0, 0);
  for (struct name *name = seen_names; name != NULL; name = name->next) {
    if (is_directly_in(name->path, folder)) fill(list, strrchr(name->path, '/') + 1, NULL, 0, 0);
  }
  return 0;
}

static int make_folder(const char *path, mode_t mode) {
  if (strcmp(path, CUT) == 0) {
    cut_power();
    return -ECANCELED;
  }
  if (find(seen_names, path) != NULL) return -EEXIST;
  put(&seen_names, path, new_node(1, mode));
  return 0;
}

static int remove_folder(const char *path) {
  if (find(seen_names, path) == NULL) return -ENOENT;
  if (!is_empty(path)) return -ENOTEMPTY;
  drop(&seen_names, path);
  return 0;
}

static int open_file(const char *path, struct fuse_file_info *file) {
  struct name *name = find(seen_names, path);
  if (name == NULL) return -ENOENT;
  if (file->flags & O_TRUNC) resize(&name->node->seen, 0);
  file->fh = (uint64_t)name->node;
  return 0;
}

static int create_file(const char *path, mode_t mode, struct fuse_file_info *file) {
  if (find(seen_names, path) != NULL) return (file->flags & O_EXCL) ? -EEXIST : open_file(path, file);
  put(&seen_names, path, new_node(0, mode));
  return open_file(path, file);
}

static int read_file(const char *path, char *into, size_t length, off_t from, struct fuse_file_info *file) {
  (void)path;
  struct bytes *seen = &((struct node *)file->fh)->seen;
  if ((size_t)from >= seen->length) return 0;
  size_t count = seen->length - (size_t)from < length ? seen->length - (size_t)from : length;
  memcpy(into, seen->at + from, count);
  return (int)count;
}

static int write_file(const char *path, const char *bytes, size_t length, off_t from, struct fuse_file_info *file) {
  (void)path;
  struct node *node = (struct node *)file->fh;
  size_t at = (file->flags & O_APPEND) ? node->seen.length : (size_t)from;
  if (at + length > node->seen.length) resize(&node->seen, at + length);
  memcpy(node->seen.at + at, bytes, length);
  clock_gettime(CLOCK_REALTIME, &node->changed);
  return (int)length;
}

static int set_length(const char *path, off_t length, struct fuse_file_info *file) {
  (void)file;
  struct name *name = find(seen_names, path);
  if (name == NULL) return -ENOENT;
  resize(&name->node->seen, (size_t)length);
  return 0;
}

static int remove_file(const char *path) {
  if (find(seen_names, path) == NULL) return -ENOENT;
  drop(&seen_names, path);
  return 0;
}

static int rename_path(const char *from, const char *to, unsigned int flags) {
  struct name *name = find(seen_names, from);
  if (name == NULL) return -ENOENT;
  if (flags != 0) return -EINVAL;
  struct node *node = name->node;
  drop(&seen_names, from);
  put(&seen_names, to, node);
  for (struct name *held = seen_names; held != NULL; held = held->next) {
    if (!is_below(held->path, from)) continue;
    const char *rest = held->path + strlen(from);
    char *moved = malloc(strlen(to) + strlen(rest) + 1);
    if (moved == NULL) out_of_memory();
    strcat(strcpy(moved, to), rest);
    free(held->path);
    held->path = moved;
  }
  return 0;
}

static int get_free_space(const char *path, struct statvfs *facts) {
  (void)path;
  memset(facts, 0, sizeof *facts);
  facts->f_bsize = facts->f_frsize = 4096;
  facts->f_blocks = facts->f_bfree = facts->f_bavail = 1 << 20;
  facts->f_namemax = 255;
  return 0;
}

/* Owners, modes and times are accepted and do not matter. */
static int set_times(const char *path, const struct timespec times[2], struct fuse_file_info *file) {
  (void)times;
  (void)file;
  return find(seen_names, path) == NULL ? -ENOENT : 0;
}

static int set_mode(const char *path, mode_t mode, struct fuse_file_info *file) {
  (void)mode;
  (void)file;
  return find(seen_names, path) == NULL ? -ENOENT : 0;
}

static const struct fuse_operations OPERATIONS = {
    .getattr = get_attributes,
    .readdir = list_folder,
    .mkdir = make_folder,
    .rmdir = remove_folder,
    .open = open_file,
    .create = create_file,
    .read = read_file,
    .write = write_file,
    .truncate = set_length,
    .unlink = remove_file,
    .rename = rename_path,
    .fsync = flush_file,
    .fsyncdir = flush_folder,
    .statfs = get_free_space,
    .utimens = set_times,
    .chmod = set_mode,
};

int main(int count, char **arguments) {
  struct node *root = new_node(1, 0777);
  put(&seen_names, "/", root);
  put(&durable_names, "/", root);
  return fuse_main(count, arguments, &OPERATIONS, NULL);
}
