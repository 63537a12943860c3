import type { WireSite } from '@nguon/api/public/wire'
import { fill } from '@nguon/messages/dictionary'
import { vi } from '@nguon/messages/site/vi'

/** Who speaks: the lozenge band, the parent body, the unit, and how to know the true site. */
export function Masthead({ site }: { site: WireSite | null }) {
  return (
    <header className="mast">
      <div className="band" aria-hidden="true"></div>
      <div className="wrap mast-in">
        <p className="mast-name">
          {site !== null && site.parentBody !== '' && <small>{site.parentBody}</small>}
          <a href="/">{site?.name ?? vi.notReady.title}</a>
        </p>
        {site !== null && (
          <details className="official">
            <summary>
              {vi.official.line} · <span>{vi.official.how}</span>
            </summary>
            <p>{fill(vi.official.text, { name: site.name }, 'vi')}</p>
          </details>
        )}
      </div>
    </header>
  )
}
