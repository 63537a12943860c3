/** The rows of a table of figures that miss their aim, each in one line. */
export function shortRows(table: string): string[] {
  return table.split('\n').flatMap((row) => {
    const [what, measured, , must, verdict] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return verdict === '**short**' ? [`${what}: ${measured}, aim ${must}`] : []
  })
}
