import type { PersonFlag } from '@nguon/domain/people/flags'

/** What a cell notes of a source beside the groups of its list. */
export const vi = {
  flag: {
    demobilised: 'Bộ đội xuất ngũ trở về',
    graduate_returned: 'Học xong trở về địa phương',
    works_away: 'Đang đi làm xa',
    prestigious_person: 'Người có uy tín',
    front_officer: 'Cán bộ Mặt trận',
    association_officer: 'Cán bộ đoàn thể, hội',
    cadre_source: 'Trong nguồn cán bộ',
  } satisfies Record<PersonFlag, string>,
  flags: {
    title: 'Đặc điểm của nguồn',
    none: 'Chưa ghi đặc điểm nào.',
    add: 'Ghi đặc điểm',
    kind: 'Đặc điểm',
    choose: 'Chọn đặc điểm',
    since: 'Từ ngày',
    until: 'Đến ngày',
    untilHint: 'Để trống nếu đang còn.',
    from: 'từ {since}',
    period: 'từ {since} đến {until}',
    end: 'Ghi ngày kết thúc',
    mistake: 'Ghi nhầm',
    acts: 'Việc khác: {flag}',
    done: 'Đã ghi: {flag}',
    ended: 'Đã ghi ngày kết thúc: {flag}',
    mistakeTitle: 'Bỏ đặc điểm ghi nhầm',
    mistakeText: '“{flag}” không còn trên trang này. Nhật ký vẫn giữ cả việc đã ghi và việc bỏ.',
    mistakeSubmit: 'Bỏ đặc điểm',
    withdrawn: 'Đã bỏ: {flag}',
  },
} as const
