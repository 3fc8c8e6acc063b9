/** People, a team and a form for the specs about leads; made through the API by the administrator who is signed in. */
export const PASSWORD = 'kowloon-Harbour-77';
export const REP = { email: 'amy@example.com', name: 'Amy Chan', password: PASSWORD };
export const OTHER_REP = { email: 'ben@example.com', name: 'Ben Wong', password: PASSWORD };
export const TELESALES = { email: 'joyce@example.com', name: 'Joyce Tang', password: PASSWORD };

const all = (en, hant, hans) => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });

export async function makePeople(api) {
  const roles = (await api('GET', '/roles?limit=200')).items;
  const roleOf = (key) => roles.find((role) => role.key === key).id;
  const make = ({ email, name, password }, role) =>
    api('POST', '/users', { email, name, password, roleIds: [roleOf(role)] });
  const rep = await make(REP, 'sales-rep');
  const other = await make(OTHER_REP, 'sales-rep');
  await make(TELESALES, 'telesales');
  const team = await api('POST', '/teams', { name: 'Kowloon East', memberIds: [rep.id, other.id] });
  return { rep, other, team };
}

export const makeForm = (api) =>
  api('POST', '/lead-forms', {
    key: 'contact',
    name: 'Website contact',
    title: all('Talk to our room experts', '向會議室專家查詢', '咨询会议室专家'),
    thankYou: all(
      'We will call you within a working day.',
      '我們會於一個工作天內致電給您。',
      '我们将在一个工作日内致电给您。',
    ),
    consent: all('You may use this to answer me.', '我同意以上資料用作回覆。', '我同意以上信息用于回复。'),
    fields: [
      { name: 'companyName', label: all('Company', '公司名稱', '公司名称'), required: true },
      { name: 'personName', label: all('Your name', '您的姓名', '您的姓名'), required: true },
      { name: 'email', label: all('E-mail', '電郵地址', '电子邮箱'), required: true },
      { name: 'phone', label: all('Telephone', '電話號碼', '电话号码') },
      { name: 'district', label: all('District', '地區', '地区') },
      {
        name: 'interest',
        label: all('Interested in', '感興趣的產品', '意向产品'),
        choices: [
          all('Room conferencing', '會議室視像系統', '会议室视频系统'),
          all('LED walls', 'LED 顯示屏', 'LED 显示屏'),
        ],
      },
      { name: 'message', label: all('How can we help?', '我們可以怎樣協助您？', '我们可以怎样帮助您？') },
    ],
    source: 'Harbour website',
    active: true,
  });

export const makeRule = (api, team) =>
  api('POST', '/dispatch-rules', {
    name: 'Kowloon East',
    condition: 'district in ("Kwun Tong","Kowloon Bay")',
    stage: 'qualified',
    target: 'roundRobin',
    targetId: team.id,
    acceptWithinMinutes: 60,
    active: true,
  });

/** Leads in every state a list should show. */
export async function makeLeads(api, rep) {
  const make = (companyName, rest) =>
    api('POST', '/leads', {
      companyName,
      personName: 'Chan Tai Man',
      source: 'InfoComm 2026',
      sourceKind: 'event',
      ...rest,
    });
  const act = async (lead, path, body) => {
    const { version } = await api('GET', `/leads/${lead.id}`);
    await api('POST', `/leads/${lead.id}/${path}`, body, { 'If-Match': `"${version}"` });
  };
  const offered = await make('永興工程有限公司', {
    district: 'Kwun Tong',
    phone: '2345 6789',
    interest: 'Room conferencing',
    message: '想了解六間會議室的方案。',
  });
  await act(offered, 'assign', { userId: rep.id });
  const pool = await make('Pacific Harbour Logistics (International) Co., Ltd.', {
    district: 'Kwai Chung',
    email: 'it@pacific-harbour.example',
  });
  const late = await make('深圳市华锐电子有限公司', {
    district: 'Nanshan',
    phone: '+86 138 0013 8000',
    enquiredAt: '2026-11-10T02:00:00Z',
    ownerId: rep.id,
  });
  const contacted = await make('Cheung Kong Dental Group', { ownerId: rep.id, phone: '9123 4567' });
  await act(contacted, 'contact', { channel: 'call', note: 'Asked for a quotation for two rooms.' });
  const later = await make('Lantau Hotels', { email: 'av@lantau.example' });
  await act(later, 'nurture', { until: '2027-02-01', reason: 'Budget next year' });
  const closed = await make('Peak Trading', { email: 'boss@peak.example' });
  await act(closed, 'disqualify', { reason: 'They bought elsewhere' });
  return { offered, pool, late, contacted, later, closed };
}
