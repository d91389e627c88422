import { signHeads } from './audit-heads';
import { importPart } from './department/imports/work-off';
import { careForFiles } from './file-care';
import { createOrigin } from './origin';
import { careForPapers } from './paper-care';
import { startRelay } from './relay-part';
import { databaseHealth, mailHealth, temporalHealth, workerHealth } from './shared/runtime/health';
import { run } from './shared/runtime/serve';
import { transferPart } from './supervision/duties/move-procedures';

run(process.env, async (machines, { settings, keys, client, logger }) => {
  const { dataSource, consents, sql, headFile, policies } = machines;
  const orderPapers = { dataSource, press: machines.papers, policies };
  const relay = await startRelay({ dataSource, consents, orderPapers, settings, client, logger });
  const care = careForFiles(dataSource, machines.attachments, machines.tools.intake, logger);
  const health = [
    databaseHealth(sql),
    temporalHealth(client),
    workerHealth(settings.workerHealthPort),
    mailHealth(settings.smtpUrl),
    relay.health,
  ];
  return {
    app: createOrigin(machines, health),
    parts: [
      relay.part,
      signHeads(dataSource, keys.audit, headFile, logger),
      care,
      careForPapers(orderPapers, logger),
      importPart(machines),
      transferPart(machines),
    ],
  };
});
