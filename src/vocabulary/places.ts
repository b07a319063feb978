/** What the name of a place where meetings are held has in it. */
export const placeWord =
  /sal(?:en)?(?![\p{L}])|rådhus|lokale|værelse|(?<!fo)rum(?:met)?(?!\p{L})|kantine|mødecent|torv(?:et)?(?!\p{L})|vej\s*\d|gade\s*\d|skole|forsamlingshus|bibliotek|cent(?:er|ret)|hotel|kro(?:en)?(?!\p{L})|museum|gård(?:en)?(?!\p{L})|hus(?:et)?(?!\p{L})|virtuel|online|teams|skype|zoom|stue|kontor/iu
