package org.sageonesync.localstack.scenario;

import org.sageonesync.localstack.billing.Topic;

/**
 * A sync service, as the scenario follows it.
 *
 * @param group its consumer group
 */
record Follower(Topic topic, String group, Records records, Progress progress) {}
