/**
 * Every list of the 2020 task plan (L01–L45) and the rules of penalty records (R01), a line for each version: list, version, kind, determining department,
 * assisting department, whether the entry is published, whether it is pushed to the city platform.
 */
export const expectedLists: readonly string[] = `
L01-black 2017 black intermediate-court - published -
L02-black 2020 black science-technology - published -
L02-red 2020 object science-technology - - -
L03-black 2020 object civil-affairs - - -
L04-black 2020 object civil-affairs - - -
L04-red 2020 red civil-affairs - published -
L05-black 2018 black civil-affairs - published pushed
L06-black 2020 object finance - - -
L07-black 2020 black finance - published pushed
L08-black 2020 object finance - - -
L09-black 2020 object finance - - -
L10-black 2017 black human-resources - published pushed
L10-black 2022 black human-resources - published pushed
L11-black 2020 object human-resources - - -
L12-black 2020 object ecology - - -
L13-black 2020 object housing - - -
L14-black 2018 black housing - published pushed
L15-black 2020 object housing - published pushed
L16-black 2020 object transport - - pushed
L17-black 2020 object transport - - -
L18-red 2020 red transport - published -
L19-black 2020 black transport - unpublished pushed
L19-red 2020 red transport - published pushed
L20-black 2020 object agriculture - - -
L21-black 2020 object commerce - - -
L22-black 2020 object commerce - - -
L23-black 2020 object commerce - - -
L24-black 2020 black county-commerce commerce published pushed
L25-black 2020 black region-sport culture-tourism published -
L26-black 2020 black culture-tourism - unpublished pushed
L26-black 2022 black culture-tourism - unpublished pushed
L26-red 2020 red culture-tourism - published pushed
L27-black 2020 black culture-tourism - unpublished pushed
L27-black 2022 black culture-tourism - unpublished pushed
L27-red 2020 red culture-tourism - published pushed
L28-black 2020 black emergency - unpublished pushed
L28-black 2023 black emergency - published pushed
L28-red 2020 red emergency - published pushed
L29-black 2020 black statistics - published pushed
L29-black 2022 black statistics - published pushed
L30-black 2020 record statistics - published pushed
L31-black 2020 black region-market-regulation market-regulation published pushed
L31-black 2021 black region-market-regulation market-regulation published pushed
L32-black 2020 object market-regulation - - -
L33-black 2020 object market-regulation - - -
L34-black 2020 object market-regulation - - -
L35-black 2020 case market-regulation - published -
L36-red 2020 red tax - published -
L36-red 2025 red tax - published -
L37-black 2020 object tax - - -
L37-black 2022 black tax - published -
L38-black 2020 record healthcare-security - - pushed
L39-black 2020 object industry - - -
L40-black 2020 object natural-resources - - -
L41-black 2020 object health - - -
L42-black 2020 watch counties - - -
L43-black 2020 ledger region-commerce region-finance - -
L44-black 2020 record development-reform - - -
L44-red 2020 honour development-reform - - -
L45-red 2020 honour market-regulation - - -
R01-black 2020 record development-reform region-development-reform - pushed
R01-black 2023 record development-reform region-development-reform - pushed
R01-black 2026 record development-reform region-development-reform - pushed
`
  .trim()
  .split('\n');
