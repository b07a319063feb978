import {observeWindowOffset, observeWindowRect, Virtualizer, windowScroll} from '@tanstack/virtual-core'
import type {ComponentChildren} from 'preact'
import {useEffect, useLayoutEffect, useReducer, useRef, useState} from 'preact/hooks'

/** Printed are so many rows, since a printer does not scroll. */
const printedMost = 2000

interface WindowListProps {
  label: string
  count: number
  /** Of a row, in pixels. */
  height: number
  row: (index: number) => ComponentChildren
}

/**
 * A long list, of which only what is in the window is in the document. Each row
 * has one link or button; the arrow keys go from one to the next.
 */
export function WindowList({label, count, height, row}: WindowListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [, renderAgain] = useReducer((times: number) => times + 1, 0)
  const [margin, setMargin] = useState(0)
  const [isPrinted, setPrinted] = useState(false)
  const [virtualizer] = useState(
    () =>
      new Virtualizer<Window, HTMLLIElement>({
        count,
        estimateSize: () => height,
        getScrollElement: () => window,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
        overscan: 6,
        initialRect: {width: window.innerWidth, height: window.innerHeight},
        onChange: renderAgain,
      }),
  )
  virtualizer.setOptions({...virtualizer.options, count, estimateSize: () => height, scrollMargin: margin})
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => {
    virtualizer._willUpdate()
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    if (top !== margin) setMargin(top)
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, height])
  useEffect(() => {
    const before = () => setPrinted(true)
    const after = () => setPrinted(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])

  /** The row that waits to be in the document, so that it can be gone to. */
  const awaited = useRef<number | undefined>(undefined)
  const focusOn = (index: number) => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button)`)
    row?.focus()
    return row != null
  }
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index))
    awaited.current = undefined
    if (focusOn(to)) return
    awaited.current = to
    virtualizer.scrollToIndex(to, {align: 'auto'})
  }
  useLayoutEffect(() => {
    if (awaited.current !== undefined && focusOn(awaited.current)) awaited.current = undefined
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const item = (event.target as Element).closest('[data-index]')
    if (item === null) return
    const at = awaited.current ?? Number(item.getAttribute('data-index'))
    const page = Math.max(1, Math.floor(window.innerHeight / height) - 2)
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: count - 1}[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    goTo(to)
  }

  if (isPrinted)
    return (
      <ul class="list" aria-label={label}>
        {Array.from({length: Math.min(count, printedMost)}, (_, index) => (
          <li key={index}>{row(index)}</li>
        ))}
      </ul>
    )
  return (
    <ul
      ref={list}
      class="list is-virtual"
      aria-label={label}
      style={{height: `${virtualizer.getTotalSize()}px`}}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({index, start}) => (
        <li
          key={index}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{height: `${height}px`, transform: `translateY(${start - margin}px)`}}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  )
}
