using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Something that can be said, or pressed, at any time.</summary>
internal abstract class FlowCommand
{
    public abstract string Word { get; }

    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>For the help: what follows the word, if anything, and what it does.</summary>
    public abstract RichText Help { get; }

    public abstract FlowAccess Access { get; }

    /// <summary>Reading changes nothing, so its buttons are never too old.</summary>
    public bool IsReading => Access == FlowAccess.Reader;

    /// <summary>Whether these words behind the command's word belong to it; else the sentence is not a command but somebody's own words.</summary>
    public virtual bool Accepts(string argument) => argument.Length == 0;

    /// <param name="phrase">The word or alias that was typed, in lower case.</param>
    public virtual bool Accepts(string phrase, string argument) => Accepts(argument);

    /// <summary>Whether "word: argument" is the command, too.</summary>
    public virtual bool TakesColon => true;

    /// <summary>It answers or moves the present question, whatever that is: never one that was not shown.</summary>
    public virtual bool IsAboutTheQuestion(string argument) => false;

    public abstract void Run(Scene scene, string argument);

    /// <summary>One word that can name something: "2.2", "AC-03", "E1".</summary>
    protected static bool IsName(string argument) => argument.Length is > 0 and <= 60 && !argument.Any(char.IsWhiteSpace);

    /// <summary>A name with a digit in it, or nothing: "evidence attached" is somebody's own words.</summary>
    protected static bool IsNumberedOrNothing(string argument) => argument.Length == 0 || (IsName(argument) && argument.Any(char.IsAsciiDigit));
}
