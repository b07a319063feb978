import {type Command, InvalidArgumentError} from 'commander'
import {suggestion} from '../text/suggestion.ts'

/** Lets the options of commands ask for the name that was meant where one has a list of them. */
export function suggesting(program: Command): void {
  for (const {options} of program.commands)
    for (const one of options) if (one.argChoices !== undefined) one.argParser(oneOf(one.argChoices))
}

function oneOf(names: readonly string[]): (value: string) => string {
  return (value) => {
    if (names.includes(value)) return value
    throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.${suggestion(value, names)}`)
  }
}
