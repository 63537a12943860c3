import { vi } from '@nguon/messages/site/vi'

/** What the marks of a bar mean; shapes, not colours, carry the difference. */
export function BarKey() {
  return (
    <ul className="key" aria-label={vi.results.key}>
      <li>
        <svg width="14" height="16" aria-hidden="true">
          <line className="fig-tick" x1="7" x2="7" y1="0" y2="16" />
        </svg>
        {vi.results.keyTarget}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <rect className="fig-zone" width="14" height="14" />
        </svg>
        {vi.results.keyRange}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="fig-strokes" d="M0 5 5 0M0 10 10 0M0 15 14 0M5 15l9-9M10 15l4-4" />
        </svg>
        {vi.results.keyOver}
      </li>
      <li>
        <svg width="14" height="16" aria-hidden="true">
          <line className="fig-stretch" x1="7" x2="7" y1="0" y2="16" strokeDasharray="2 3" />
        </svg>
        {vi.results.keyStretch}
      </li>
    </ul>
  )
}
