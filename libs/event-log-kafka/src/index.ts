export { KafkaEventLog, type KafkaLogOptions, openKafkaEventLog } from './event-log.js';
export { type KafkaKeyStoreOptions, openKafkaKeyStore } from './key-store.js';
