/** Where the project is to be published. package.json says it again, and a test holds the two together. */
export const home = 'https://github.com/dagsorden/dagsorden'
