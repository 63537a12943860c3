export const vi = {
  label: {
    admissions: 'Kết nạp đảng viên',
    admissions_against_target_min: 'Kết nạp so với mức thấp nhất của chỉ tiêu',
    admissions_against_target_max: 'Kết nạp so với mức cao nhất của chỉ tiêu',
    admissions_against_target_stretch: 'Kết nạp so với mức phấn đấu',
    candidates: 'Quần chúng ưu tú trong nguồn',
    class_completions: 'Học xong lớp bồi dưỡng nhận thức về Đảng',
    class_yield: 'Kết nạp trên số người đã học lớp nhận thức',
    ethnic_minority_admissions: 'Đảng viên mới là người dân tộc thiểu số',
    ethnic_minority_admissions_against_target_min: 'Kết nạp người dân tộc thiểu số so với chỉ tiêu',
    ethnic_minority_members: 'Đảng viên là người dân tộc thiểu số',
    female_members: 'Đảng viên nữ',
    key_posts_not_held: 'Vị trí chủ chốt ở thôn chưa do đảng viên đảm nhiệm',
    localities_with_cell: 'Thôn, tổ dân phố có chi bộ riêng',
    members: 'Tổng số đảng viên',
    recognitions: 'Công nhận đảng viên chính thức',
    screened_out: 'Xóa tên, cho ra khỏi Đảng',
    target_share_of_members_min: 'Mức thấp nhất của chỉ tiêu trên tổng số đảng viên',
    target_share_of_members_max: 'Mức cao nhất của chỉ tiêu trên tổng số đảng viên',
    target_share_of_members_stretch: 'Mức phấn đấu trên tổng số đảng viên',
    term_admissions_against_target: 'Kết nạp cả nhiệm kỳ so với chỉ tiêu đại hội',
  },
  method: {
    admissions: 'Đếm mỗi người một lần, theo ngày làm lễ kết nạp trong kỳ.',
    admissions_against_target_min:
      'Số người làm lễ kết nạp từ đầu năm, chia cho mức thấp nhất của chỉ tiêu năm.',
    admissions_against_target_max:
      'Số người làm lễ kết nạp từ đầu năm, chia cho mức cao nhất của chỉ tiêu năm.',
    admissions_against_target_stretch:
      'Số người làm lễ kết nạp từ đầu năm, chia cho mức phấn đấu của năm.',
    candidates: 'Số người có tên trong danh sách nguồn vào ngày cuối kỳ.',
    class_completions: 'Số người học xong lớp bồi dưỡng nhận thức về Đảng trong kỳ.',
    class_yield:
      'Số người làm lễ kết nạp trong kỳ, chia cho số người học xong lớp nhận thức cùng kỳ; không theo từng người.',
    ethnic_minority_admissions:
      'Số người thuộc dân tộc khác dân tộc Kinh làm lễ kết nạp trong kỳ, chia cho tổng số người làm lễ kết nạp trong kỳ.',
    ethnic_minority_admissions_against_target_min:
      'Số người dân tộc thiểu số làm lễ kết nạp từ đầu năm, chia cho mức thấp nhất của chỉ tiêu nhóm này.',
    ethnic_minority_members:
      'Số đảng viên thuộc dân tộc khác dân tộc Kinh, chia cho tổng số đảng viên vào ngày cuối kỳ.',
    female_members: 'Số đảng viên nữ, chia cho tổng số đảng viên vào ngày cuối kỳ.',
    key_posts_not_held:
      'Số vị trí chủ chốt ở thôn, tổ dân phố không do đảng viên đảm nhiệm, kể cả vị trí đang khuyết, chia cho tổng số vị trí.',
    localities_with_cell:
      'Số thôn, tổ dân phố có chi bộ riêng, chia cho tổng số; nơi sinh hoạt ghép chưa tính là có.',
    members: 'Đảng viên chính thức và dự bị vào ngày cuối kỳ.',
    recognitions: 'Số đảng viên dự bị được công nhận chính thức trong kỳ.',
    screened_out:
      'Số đảng viên bị xóa tên hoặc được cho ra khỏi Đảng trong kỳ, theo nơi sinh hoạt lúc đó; không gồm khai trừ.',
    target_share_of_members_min:
      'Mức thấp nhất của chỉ tiêu năm, chia cho số đảng viên vào ngày lấy làm gốc.',
    target_share_of_members_max:
      'Mức cao nhất của chỉ tiêu năm, chia cho số đảng viên vào ngày lấy làm gốc.',
    target_share_of_members_stretch:
      'Mức phấn đấu của năm, chia cho số đảng viên vào ngày lấy làm gốc.',
    term_admissions_against_target:
      'Số người làm lễ kết nạp từ đầu nhiệm kỳ, chia cho chỉ tiêu đại hội giao cho cả nhiệm kỳ.',
  },
} as const
