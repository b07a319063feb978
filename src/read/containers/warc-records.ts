// The reader of web archives. The build puts the library into this file: what it
// brings beside its reader is ten times as large, and not needed here.
export {LimitReader, WARCParser, type WARCRecord} from 'warcio'
