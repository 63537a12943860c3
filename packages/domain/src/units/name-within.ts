/** A name that several units have is told with the unit above: "Chi bộ thôn 1, Đảng bộ xã Đạ Ra". */
export function unitNameWithin(name: string, above: string | null): string {
  return above === null ? name : `${name}, ${above}`
}
