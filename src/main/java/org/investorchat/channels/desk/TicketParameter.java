package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the id of a ticket. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(description = "Id of the ticket.", example = "tkt_9Qm2Zk7wT1uXc5RbY8sLdA")
@interface TicketParameter {}
