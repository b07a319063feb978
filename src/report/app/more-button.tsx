import {count} from './danish.ts'

interface MoreButtonProps {
  isWhole: boolean
  setWhole: (isWhole: boolean) => void
  count: number
}

/** Asks for all of a list of which the beginning is shown, or for less again. */
export function MoreButton({isWhole, setWhole, count: all}: MoreButtonProps) {
  return (
    <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
      {isWhole ? 'Vis færre' : `Vis alle ${count(all)}`}
    </button>
  )
}
