/** The reporters, by the names that a command line gives them. */
export const reporterNames = ['pretty', 'json', 'github', 'sarif', 'junit'] as const
export type ReporterName = (typeof reporterNames)[number]
