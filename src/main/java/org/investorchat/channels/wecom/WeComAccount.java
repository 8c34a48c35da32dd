package org.investorchat.channels.wecom;

import java.util.List;

/** What both kinds of accounts at WeCom have. */
interface WeComAccount {

  String id();

  String corpId();

  List<String> token();

  List<String> encodingAesKey();

  String secret();
}
