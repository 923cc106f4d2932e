using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>A list item with a state of its own.</summary>
/// <param name="IsClosing">It ends with the state, and does not begin with it.</param>
internal sealed record StateBullet(ListItemBlock Item, TextSpan Mark, ClaimedState State, bool IsClosing = false);
