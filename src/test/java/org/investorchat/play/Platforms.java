package org.investorchat.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.investorchat.channels.dingtalk.FakeDingTalk;
import org.investorchat.channels.feishu.FakeFeishu;
import org.investorchat.channels.line.FakeLine;
import org.investorchat.channels.slack.FakeSlack;
import org.investorchat.channels.standard.FakeStandard;
import org.investorchat.channels.teams.FakeTeams;
import org.investorchat.channels.telegram.FakeTelegram;
import org.investorchat.channels.wechat.FakeWeChat;
import org.investorchat.channels.wecom.FakeWeCom;
import org.investorchat.channels.wecom.FakeWeComKf;
import org.investorchat.channels.whatsapp.FakeWhatsApp;
import org.investorchat.messaging.FakePlatform;

/** The platforms there are channels for, each in process. */
final class Platforms {

  private static final Map<String, Supplier<FakePlatform>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("standard", FakeStandard::new);
    ALL.put("wechat", FakeWeChat::new);
    ALL.put("wecom", FakeWeCom::new);
    ALL.put("wecom-kf", FakeWeComKf::new);
    ALL.put("feishu", FakeFeishu::new);
    ALL.put("dingtalk", FakeDingTalk::new);
    ALL.put("slack", FakeSlack::new);
    ALL.put("teams", FakeTeams::new);
    ALL.put("telegram", FakeTelegram::new);
    ALL.put("whatsapp", FakeWhatsApp::new);
    ALL.put("line", FakeLine::new);
  }

  private Platforms() {}

  /** Returns the names of the channels. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Starts a platform. */
  static FakePlatform start(String channel) {
    var platform = ALL.get(channel);
    if (platform == null) {
      throw new IllegalArgumentException("no channel " + channel + "; there are " + names());
    }
    return platform.get();
  }
}
