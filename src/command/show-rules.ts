import {type RuleId, ruleIds, rules} from '../diagnostics/rules.ts'
import {print} from './print.ts'

export function showRules(): void {
  for (const id of ruleIds) print(`${id.padEnd(22)}  ${rules[id].severity.padEnd(7)}  ${rules[id].meaning}`)
}

export function showRule(id: RuleId): void {
  const {severity, meaning, example, remedy} = rules[id]
  print(`${id} (${severity})\n\n${meaning}\n\nFor example: ${example}\nWhat to do: ${remedy}`)
}
