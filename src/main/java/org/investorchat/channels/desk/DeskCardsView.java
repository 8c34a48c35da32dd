package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The cards of the desk. */
@Schema(name = "DeskCards")
record DeskCardsView(
    List<DeskCardView> cards,
    @Schema(description = "Ids of cards that cannot be read and so do not answer.")
        List<String> unreadable) {}
