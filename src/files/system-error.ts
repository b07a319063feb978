const known: Record<string, string> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'There is no permission',
  EPERM: 'There is no permission',
  EEXIST: 'It is a file, or a link to what is not there, and a folder was expected',
  EISDIR: 'It is a folder',
  ELOOP: 'It is a link that leads in a circle',
  EMFILE: 'Too many files are open',
  EIO: 'The disk could not be read or written',
  EPIPE: 'Nobody reads it any more',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The quota of the disk is used up',
  EROFS: 'The disk is read-only',
  ENOTDIR: 'A part of the path is no folder',
  ENAMETOOLONG: 'The path is longer than the system takes',
  ERR_FS_FILE_TOO_LARGE: 'The file is larger than this program can read',
  ERR_STRING_TOO_LONG: 'The file is larger than this program can read',
}

/** Why the system could not read or write something, as a sentence. */
export function explain(error: unknown): string {
  const {code, message, path} = error as NodeJS.ErrnoException
  // Node.js reads names as UTF-8, and what is none becomes a letter that no file has.
  if (code === 'ENOENT' && path?.includes('\ufffd'))
    return 'Its name is not in UTF-8, as names must be; give it another'
  return (code !== undefined && known[code]) || message
}
