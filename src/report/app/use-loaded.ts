import {useEffect, useState} from 'preact/hooks'

/**
 * What is loaded, as soon as it is there.
 *
 * @param given what it depends on: with another it is loaded anew
 */
export function useLoaded<Value>(load: () => Promise<Value>, given: readonly unknown[]): Value | undefined {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    let isWanted = true
    setValue(undefined)
    load().then((loaded) => isWanted && setValue(() => loaded))
    return () => {
      isWanted = false
    }
  }, given)
  return value
}
