package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody who works at the desk, as callers of the API see them. */
@Schema(name = "Person")
record PersonView(String id, String name) {}
