namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>
/// What Slack accepts. Sources, unless another is named: the reference pages of each block, element and composition object at
/// docs.slack.dev/reference/block-kit. Characters are counted as UTF-16 units here, which is never less than Slack's own count.
/// </summary>
internal static class Limits
{
    /// <summary>Blocks in a message (reference/block-kit/blocks).</summary>
    public const int MessageBlocks = 50;

    /// <summary>Blocks in a modal or Home tab (reference/views).</summary>
    public const int ViewBlocks = 100;

    /// <summary>
    /// All blocks of a message as JSON. Slack refuses with msg_blocks_too_long from about 13,200 characters on, and documents no
    /// number (github.com/slackapi/bolt-js, issues 2509 and 2867: 11,341 characters of text alone were refused); well below it.
    /// </summary>
    public const int MessageJson = 10_000;

    /// <summary>Fallback text that Slack recommends at most (reference/methods/chat.postMessage).</summary>
    public const int Fallback = 4_000;

    /// <summary>Text of a section, and of any text object that has no limit of its own.</summary>
    public const int Text = 3_000;

    public const int Header = 150;

    public const int SectionFields = 10;

    public const int ActionElements = 25;

    public const int ButtonText = 75;

    public const int Url = 3_000;

    public const int ActionId = 255;

    public const int CallbackId = 255;

    public const int AlternativeText = 2_000;

    /// <summary>Options of a menu; also options of one group, and groups of a menu.</summary>
    public const int MenuOptions = 100;

    /// <summary>Options of one group of checkboxes or radio buttons.</summary>
    public const int BoxOptions = 10;

    public const int OptionText = 75;

    public const int OptionDescription = 75;

    public const int InputLabel = 2_000;

    public const int InputHint = 2_000;

    /// <summary>What a person can type into one input.</summary>
    public const int InputText = 3_000;

    public const int InputFiles = 10;

    public const int ModalTitle = 24;

    public const int ModalButton = 24;
}
