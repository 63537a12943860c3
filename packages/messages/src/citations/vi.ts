export const vi = { cited: '{document} ngày {date}, {article}' } as const
