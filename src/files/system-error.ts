/** What the system says, as a sentence, and where it is a limit of the system, what to do. */
const known: Record<string, readonly [sentence: string, remedy?: string]> = {
  ENOENT: ['There is no such file or folder'],
  EACCES: ['There is no permission'],
  EPERM: ['There is no permission'],
  EEXIST: ['It is a file, or a link to what is not there, and a folder was expected'],
  EISDIR: ['It is a folder'],
  ELOOP: ['It is a link that leads in a circle'],
  EMFILE: ['Too many files are open for one program', 'allow more with "ulimit -n 1024", or use fewer --jobs'],
  ENFILE: ['Too many files are open on this machine', 'try again when other programs have ended'],
  EFBIG: [
    'It would be a larger file than is allowed',
    'allow more with "ulimit -f unlimited", write to a disk that takes it, or write shares with --shard',
  ],
  ENOMEM: ['There is too little memory', 'use fewer --jobs'],
  EAGAIN: ['The system allows no more threads or processes', 'use fewer --jobs, or allow more with "ulimit -u"'],
  EIO: ['The disk could not be read or written', 'look whether it is full, and what "ulimit -f" allows'],
  EPIPE: ['Nobody reads it any more'],
  ENOSPC: ['The disk is full', 'make room, or name another place'],
  EDQUOT: ['The quota of the disk is used up', 'make room, or name another place'],
  EROFS: ['The disk is read-only', 'name another place'],
  ENOTDIR: ['A part of the path is no folder'],
  ENAMETOOLONG: ['The path is longer than the system takes'],
  ERR_FS_FILE_TOO_LARGE: ['The file is larger than this program can read'],
  ERR_STRING_TOO_LONG: ['The file is larger than this program can read'],
}

/** What SQLite says of the same. */
const ofSqlite: Record<string, string> = {
  'disk I/O error': 'EIO',
  'database or disk is full': 'ENOSPC',
  'unable to open database file': 'EACCES',
}

/**
 * Why the system could not read or write something, as a sentence.
 *
 * @param remedy what to do about it, where that is not what it mostly is
 */
export function explain(error: unknown, remedy?: string): string {
  const {message, path, code = ofSqlite[message]} = error as NodeJS.ErrnoException
  // Node.js reads names as UTF-8, and what is none becomes a letter that no file has.
  if (code === 'ENOENT' && path?.includes('\ufffd'))
    return 'Its name is not in UTF-8, as names must be; give it another'
  const [sentence, usual] = (code !== undefined && known[code]) || [message]
  const what = remedy ?? usual
  return what === undefined ? sentence : `${sentence}; ${what}`
}
