namespace ChatOpsVerifier.EndToEnd.Tests.Slack;

// One class for each, so that they walk beside each other: most of the time they wait, as Slack takes a message a second.
public sealed class LocalSlackOverSocketModeTests() : CanonicalWalk("local-slack", "socket");

public sealed class LocalSlackOverHttpTests() : CanonicalWalk("local-slack", "events");

public sealed class EmulateOverSocketModeTests() : CanonicalWalk("emulate", "socket");

public sealed class EmulateOverHttpTests() : CanonicalWalk("emulate", "events");

#if NAMED_PACKAGES
public sealed class LocalSlackOverSlackNetsSocketTests() : CanonicalWalk("local-slack", "socket", "SlackNet");

public sealed class EmulateOverSlackNetsSocketTests() : CanonicalWalk("emulate", "socket", "SlackNet");
#endif
