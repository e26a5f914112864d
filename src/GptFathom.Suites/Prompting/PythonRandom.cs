using System.Numerics;

namespace GptFathom.Suites.Prompting;

/// <summary>
/// The generator behind CPython's <c>random.Random(seed)</c>: MT19937 (Matsumoto and Nishimura 1998, "Mersenne Twister: a 623-dimensionally equidistributed
/// uniform pseudo-random number generator", with the authors' init_by_array of 2002), and CPython's ways of drawing from it.
/// </summary>
internal sealed class PythonRandom
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    /// <summary>
    /// A generator in the state that CPython gives it for the integer <paramref name="seed"/>; there a negative seed stands for its absolute value.
    /// </summary>
    public PythonRandom(ulong seed)
    {
        uint[] key = seed > uint.MaxValue ? [(uint)seed, (uint)(seed >> 32)] : [(uint)seed];
        _state[0] = 19650218;
        for (uint i = 1; i < Size; i++) _state[i] = unchecked((1812433253 * Folded((int)i - 1)) + i);
        int place = 1;
        for (int i = 0; i < Size; i++)
        {
            _state[place] = unchecked((_state[place] ^ (1664525 * Folded(place - 1))) + key[i % key.Length] + (uint)(i % key.Length));
            place = Following(place);
        }
        for (int i = 1; i < Size; i++)
        {
            _state[place] = unchecked((_state[place] ^ (1566083941 * Folded(place - 1))) - (uint)place);
            place = Following(place);
        }
        _state[0] = 0x80000000;
    }

    /// <summary>As <c>getrandbits</c>: words of 32 bits, the lowest first, each word's highest bits where fewer are wanted.</summary>
    /// <param name="count">How many bits, from 0 to 64.</param>
    public ulong NextBits(int count)
    {
        ulong bits = 0;
        for (int taken = 0; taken < count; taken += 32) bits |= (ulong)(NextWord() >> Math.Max(0, 32 - (count - taken))) << taken;
        return bits;
    }

    /// <summary>As <c>_randbelow</c>: from 0 to <paramref name="limit"/> - 1, by drawing again while the bits say more.</summary>
    public int NextBelow(int limit)
    {
        int bits = 32 - BitOperations.LeadingZeroCount((uint)limit);
        ulong drawn;
        do drawn = NextBits(bits);
        while (drawn >= (ulong)limit);
        return (int)drawn;
    }

    /// <summary>As <c>shuffle</c>: Fisher and Yates's, from the end.</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = NextBelow(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private uint Folded(int place) => _state[place] ^ (_state[place] >> 30);

    /// <summary>The place after <paramref name="place"/>; the first one takes over the last one's word when the end is reached.</summary>
    private int Following(int place)
    {
        if (place + 1 < Size) return place + 1;
        _state[0] = _state[Size - 1];
        return 1;
    }

    private uint NextWord()
    {
        if (_next == Size) Twist();
        uint word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C5680;
        word ^= (word << 15) & 0xEFC60000;
        return word ^ (word >> 18);
    }

    private void Twist()
    {
        for (int i = 0; i < Size; i++)
        {
            uint word = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7FFFFFFF);
            _state[i] = _state[(i + Shift) % Size] ^ (word >> 1) ^ ((word & 1) == 0 ? 0 : 0x9908B0DF);
        }
        _next = 0;
    }
}
