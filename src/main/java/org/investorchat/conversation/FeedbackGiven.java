package org.investorchat.conversation;

/** The store has what a visitor thinks of an answer; published once, or now and then again. */
public record FeedbackGiven(Feedback feedback) {}
