const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute of a tag; undefined where it has none of that name. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value?.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name_) =>
    hex === undefined && decimal === undefined
      ? (entities[String(name_)] ?? whole)
      : String.fromCodePoint(Number.parseInt(String(hex ?? decimal), hex === undefined ? 10 : 16)),
  )
}

/** The tag with an attribute set, or without it. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '')
  return value === null ? bare : bare.replace(/\s*(\/?)>$/u, ` ${name}="${value}"$1>`)
}

/** What stands before the names of a part's own elements: nothing, or the prefix that its root declares. */
export function prefixOf(xml: string, root: string): string {
  return new RegExp(`<((?:\\w+:)?)${root}[\\s>]`, 'u').exec(xml)?.[1] ?? ''
}
