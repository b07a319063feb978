/** The languages that sheets and reports can be written in; data formats that programs read are in English. */
export const languages = ['en', 'da'] as const
export type Language = (typeof languages)[number]
