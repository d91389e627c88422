import { say } from './note';
import { keepsUnderKills } from './promises/kills';
import { deliversAfterMailIsBack } from './promises/mail-down';
import { goesOnUnderNewCode } from './promises/new-code';
import { leavesNoGap } from './promises/no-gap';
import { answersOneKeyOnce } from './promises/one-key';
import { findsPlantedFaults } from './promises/oracle-bites';
import { decidesOnce } from './promises/two-heads';
import { openScene, type Scene } from './scene';

let scene: Scene;
beforeAll(async () => {
  say('starting a whole system with Temporal’s production server on PostgreSQL');
  scene = await openScene();
}, 900_000);
afterAll(() => scene?.close(), 120_000);

const current = () => scene;
keepsUnderKills(current);
answersOneKeyOnce(current);
leavesNoGap(current);
decidesOnce(current);
goesOnUnderNewCode(current);
deliversAfterMailIsBack(current);
findsPlantedFaults(current);
