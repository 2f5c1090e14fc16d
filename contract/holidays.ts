/**
 * Days off of Russia, ready to be taken over: the holidays of the Labour Code, article 112; the working day after one that
 * falls on a weekend; and for the weekend days of the New Year holidays those that the government moves them to. For 2026
 * that is its decree of 24 September 2025, No. 1466: 3 January to 9 January, 4 January to 31 December. That of 2027 is to be
 * added; until then its 2 and 3 January are moved nowhere.
 */
export const russianHolidays: Record<'2026' | '2027', readonly string[]> = {
  '2026': [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((day) => `2026-01-${day}`),
    '2026-02-23',
    '2026-03-08',
    '2026-03-09',
    '2026-05-01',
    '2026-05-09',
    '2026-05-11',
    '2026-06-12',
    '2026-11-04',
    '2026-12-31',
  ],
  '2027': [
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`),
    '2027-02-23',
    '2027-03-08',
    '2027-05-01',
    '2027-05-03',
    '2027-05-09',
    '2027-05-10',
    '2027-06-12',
    '2027-06-14',
    '2027-11-04',
  ],
}
