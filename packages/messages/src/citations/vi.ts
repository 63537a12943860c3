export const vi = {
  cited: '{document} ngày {date}, {article}',
  placeUnknown: 'chưa rõ điều, khoản',
} as const
