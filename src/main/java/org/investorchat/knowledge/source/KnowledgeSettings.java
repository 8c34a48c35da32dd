package org.investorchat.knowledge.source;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the knowledge is.
 *
 * @param path folder with the shared files and one folder for each policy
 */
@ConfigurationProperties(prefix = "knowledge", ignoreUnknownFields = false)
record KnowledgeSettings(Path path) {}
