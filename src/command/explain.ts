import {type RuleId, ruleIds, rules} from '../diagnostics/rules.ts'
import {print} from './print.ts'

/** `dagsorden explain`: a rule, or a line for each. */
export function explain(id: RuleId | undefined): void {
  if (id === undefined) {
    for (const one of ruleIds) print(`${one.padEnd(22)}  ${rules[one].severity.padEnd(7)}  ${rules[one].meaning}`)
    return
  }
  const {severity, meaning, example, remedy} = rules[id]
  print(`${id} (${severity})\n\n${meaning}\n\nFor example: ${example}\nWhat to do: ${remedy}`)
}
