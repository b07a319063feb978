import {readdirSync} from 'node:fs'

/**
 * The .txt files below folders, in the order of their paths: names by code
 * unit, as dagsorden walks them.
 *
 * @param {string[]} folders
 * @returns {string[]}
 */
export function textFiles(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder, {withFileTypes: true})
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = `${folder}/${entry.name}`
        if (entry.isDirectory()) return textFiles([path])
        return path.endsWith('.txt') ? [path] : []
      }),
  )
}
